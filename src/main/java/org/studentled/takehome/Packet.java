package org.studentled.takehome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.conference.ConferenceId;

/**
 * The portfolio on its way home and back, with the time at which the teacher will call.
 *
 * @param code what stands on the cover and the signature slip: six letters and digits that can't be misread
 * @param callAt when the call was promised
 * @param note what the teacher noticed when it came back: for the teacher alone, and an accusation of no one
 */
public record Packet(
        @Id PacketId id,
        ConferenceId conferenceId,
        String code,
        Instant callAt,
        @Nullable Instant handedOutAt,
        @Nullable Instant returnedAt,
        @Nullable Way returnedBy,
        @Nullable String signedBy,
        int callsMade,
        String note,
        @Version int version) {

    public boolean isOut() {
        return handedOutAt != null && returnedAt == null;
    }

    static Packet of(ConferenceId conference, String code, Instant usualCall) {
        return new Packet(PacketId.random(), conference, code, usualCall, null, null, null, null, 0, "", 0);
    }

    /**
     * A packet goes out once; a second time changes nothing.
     *
     * @throws CallInThePastException when the promised call would be over already
     */
    Packet handedOut(Instant promisedCall, Instant at) {
        if (handedOutAt != null) {
            return this;
        }
        if (promisedCall.isBefore(at)) {
            throw new CallInThePastException();
        }
        return new Packet(
                id, conferenceId, code, promisedCall, at, returnedAt, returnedBy, signedBy, callsMade, note, version);
    }

    /**
     * What comes back twice came back once.
     *
     * @throws NotHandedOutException while it lies ready
     */
    Packet returned(Way way, String name, String noticed, Instant at) {
        requireHandedOut();
        return returnedAt == null
                ? new Packet(id, conferenceId, code, callAt, handedOutAt, at, way, name, callsMade, noticed, version)
                : this;
    }

    /**
     * One call more; it is made before or after the packet comes back.
     *
     * @throws NotHandedOutException while it lies ready: a call then would be one less when it counts
     */
    Packet called(Instant nextCall) {
        requireHandedOut();
        return new Packet(
                id,
                conferenceId,
                code,
                nextCall,
                handedOutAt,
                returnedAt,
                returnedBy,
                signedBy,
                callsMade + 1,
                note,
                version);
    }

    private void requireHandedOut() {
        if (handedOutAt == null) {
            throw new NotHandedOutException();
        }
    }

    /** A packet that lies ready has not come back, and no call about it is due. */
    public static class NotHandedOutException extends RuntimeException {}

    /** A call can't be promised for a time that is over. */
    public static class CallInThePastException extends RuntimeException {}

    /** How a packet came back: an acknowledgement, never a consent. */
    public enum Way {
        SIGNED_SLIP,
        PHOTOGRAPHED_SLIP,
        PERSONAL_LINK,
        TOLD_BY_PHONE,
        WITHOUT_SIGNATURE
    }

    /** What came of a call. */
    public enum Outcome {
        REACHED,
        LEFT_MESSAGE,
        NO_ANSWER
    }

    /** The packet is made and lies ready. */
    public record Packed(PacketId packet, ConferenceId conference) {}

    /** The child took the packet home. */
    public record HandedOut(PacketId packet, ConferenceId conference) {}

    /** The packet came back, or an adult confirmed it by the personal link. */
    public record Returned(PacketId packet, ConferenceId conference) {}

    /** The packet is due back and the child should be reminded. */
    public record Reminded(PacketId packet, ConferenceId conference) {}

    /** The teacher called. */
    public record Called(PacketId packet, ConferenceId conference, Outcome outcome) {}

    /** No one at home could be reached, so an adult of the school heard the conference; it counts. */
    public record HeardAtSchool(PacketId packet, ConferenceId conference) {}
}
