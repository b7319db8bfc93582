package org.studentled.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The files of a zip by its directory, whoever packed it: names in any encoding, stored or deflated, sizes before or
 * behind the contents. What is inside is unpacked only when it is asked for, and never beyond the room there is.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT 4.3</a>
 */
final class ZipArchive {

    private static final int FILE = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 1000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] bytes;

    private ZipArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isOne(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 && file[3] == 4 || file[2] == 5);
    }

    /**
     * A file inside.
     *
     * @param name its path in small letters with slashes; letters beyond ASCII may be others
     */
    record Entry(String name, int flags, int method, int start, long packed) {

        String file() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /** @throws UnreadableFileException when it is damaged, or holds more than anyone looks through */
    static List<Entry> entries(byte[] file) {
        return new ZipArchive(file).entries();
    }

    /**
     * @param room how many bytes may be unpacked
     * @throws UnreadableFileException when it is locked, packed in a way we do not know, damaged, or too large
     */
    static byte[] unpack(byte[] file, Entry entry, int room) {
        return new ZipArchive(file).unpack(entry, room);
    }

    private List<Entry> entries() {
        var end = end();
        var count = twoBytes(end + 10);
        var at = fourBytes(end + 16);
        if (count > MOST_ENTRIES) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
        }
        var entries = new ArrayList<Entry>();
        for (var number = 0; number < count; number++) {
            if (fourBytes(at) != ENTRY) {
                throw damaged();
            }
            var length = twoBytes(at + 28);
            check(at + 46, length);
            var name = new String(bytes, (int) at + 46, length, StandardCharsets.ISO_8859_1)
                    .replace('\\', '/')
                    .toLowerCase(Locale.ROOT);
            entries.add(new Entry(
                    name,
                    twoBytes(at + 8),
                    twoBytes(at + 10),
                    (int) Math.min(Integer.MAX_VALUE, fourBytes(at + 42)),
                    fourBytes(at + 20)));
            at += 46L + length + twoBytes(at + 30) + twoBytes(at + 32);
        }
        return entries;
    }

    private byte[] unpack(Entry entry, int room) {
        if ((entry.flags() & 1) != 0 || entry.method() != STORED && entry.method() != DEFLATED) {
            throw new UnreadableFileException(UnreadableFileException.Kind.ZIP_LOCKED);
        }
        if (fourBytes(entry.start()) != FILE) {
            throw damaged();
        }
        var start = entry.start() + 30L + twoBytes(entry.start() + 26L) + twoBytes(entry.start() + 28L);
        check(start, entry.packed());
        if (entry.method() == STORED) {
            if (entry.packed() > room) {
                throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
            }
            return Arrays.copyOfRange(bytes, (int) start, (int) (start + entry.packed()));
        }
        return inflated((int) start, (int) entry.packed(), room);
    }

    private byte[] inflated(int start, int length, int room) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, start, length);
            // Grows as there is something to hold; the sizes a directory tells may be made up.
            var out = new byte[Math.min(room, 64_000) + 1];
            var filled = 0;
            while (!inflater.finished()) {
                var got = inflater.inflate(out, filled, out.length - filled);
                filled += got;
                if (filled > room) {
                    throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
                }
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
                if (filled == out.length) {
                    out = Arrays.copyOf(out, (int) Math.min(room + 1L, out.length * 2L));
                }
            }
            return Arrays.copyOf(out, filled);
        } catch (DataFormatException broken) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private int end() {
        for (var at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - LONGEST_COMMENT); at--) {
            if (fourBytes(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private int twoBytes(long at) {
        check(at, 2);
        return bytes[(int) at] & 0xFF | (bytes[(int) at + 1] & 0xFF) << 8;
    }

    private long fourBytes(long at) {
        return twoBytes(at) | (long) twoBytes(at + 2) << 16;
    }

    private void check(long at, long length) {
        if (at < 0 || length < 0 || at + length > bytes.length) {
            throw damaged();
        }
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(UnreadableFileException.Kind.ZIP_DAMAGED);
    }
}
