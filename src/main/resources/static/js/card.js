/* A child holds their card in front of the camera and is signed in. The browser reads the square itself where it can;
   elsewhere the school reads a small gray square from the middle, and keeps none of it. */
(() => {
  'use strict';
  const SIDE = 320;
  const PAUSE = 400;
  const LONGEST = 60 * 1000;
  const place = () => document.querySelector('[data-shows-card]');
  let stream = null;

  function stop() {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
  }

  function offer() {
    if (!place()) stop();
    else if (navigator.mediaDevices?.getUserMedia) place().hidden = false;
  }

  function grey(video) {
    const side = Math.min(video.videoWidth, video.videoHeight);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const pen = canvas.getContext('2d');
    pen.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE);
    const { data } = pen.getImageData(0, 0, SIDE, SIDE);
    return Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (data[4 * at] + 2 * data[4 * at + 1] + data[4 * at + 2]) >> 2);
  }

  async function read(it, video, detector) {
    if (!video.videoWidth) return '';
    if (detector) return (await detector.detect(video).catch(() => []))[0]?.rawValue || '';
    const answer = await fetch(it.dataset.look,
      { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: grey(video) }).catch(() => null);
    return answer?.status === 200 ? answer.text() : '';
  }

  async function detectorOf() {
    const kinds = await window.BarcodeDetector?.getSupportedFormats().catch(() => []);
    return kinds?.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  }

  async function begin(it) {
    const video = it.querySelector('video');
    const show = (on) => { video.hidden = !on; it.querySelector('[data-hold]').hidden = !on; };
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
      video.srcObject = stream;
      await video.play();
    } catch {
      stop();
      it.querySelector('[data-no-camera]').hidden = false;
      return;
    }
    show(true);
    const detector = await detectorOf();
    const until = Date.now() + LONGEST;
    let says = '';
    while (!says && stream && it.isConnected && Date.now() < until) {
      says = await read(it, video, detector);
      if (!says) await new Promise((next) => { setTimeout(next, PAUSE); });
    }
    stop();
    show(false);
    if (!says || !it.isConnected) return;
    it.querySelector('input[name=card]').value = says;
    it.querySelector('form').requestSubmit();
  }

  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-looks]') && !stream) begin(place());
  });
  document.addEventListener('htmx:afterSettle', offer);
  offer();
})();
