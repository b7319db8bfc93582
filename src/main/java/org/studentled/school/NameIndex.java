package org.studentled.school;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known under a name, found under every way to write it. */
public final class NameIndex<T> {

    private final Map<String, Set<T>> byForm = new HashMap<>();

    public void put(String name, T known) {
        put(PersonName.of(name).forms(), known);
    }

    /** All that have this name. */
    public List<T> find(String name) {
        return find(PersonName.of(name).forms());
    }

    void put(Set<String> forms, T known) {
        forms.forEach(form ->
                byForm.computeIfAbsent(form, none -> new LinkedHashSet<>()).add(known));
    }

    List<T> find(Set<String> forms) {
        var found = new LinkedHashSet<T>();
        forms.forEach(form -> found.addAll(byForm.getOrDefault(form, Set.of())));
        return List.copyOf(found);
    }
}
