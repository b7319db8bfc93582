package org.studentled.letters;

/** A letter was handed over and no answer came: it may have arrived or not. */
class DeliveryUnknownException extends RuntimeException {

    DeliveryUnknownException(Throwable cause) {
        super(cause);
    }
}
