alter index letter_trouble rename to letter_last_error;
