package org.studentled.printing;

import java.util.List;
import java.util.Locale;

/** Something to print: sheets under one title. */
public record Paper(String title, Locale language, PrintOptions options, List<Sheet> sheets) {}
