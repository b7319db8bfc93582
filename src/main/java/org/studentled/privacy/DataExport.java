package org.studentled.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.studentled.school.StudentId;

/** A child's records as a file to hand over: one JSON file per module, with the original pictures. */
@Component
public class DataExport {

    private final StudentRecords studentRecords;
    private final ObjectMapper json;

    DataExport(StudentRecords studentRecords, ObjectMapper json) {
        this.studentRecords = studentRecords;
        this.json = json.copy()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    public void write(StudentId student, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : studentRecords.export(student).entrySet()) {
                write(part.getKey(), part.getValue(), zip);
            }
        }
    }

    private void write(String part, Map<String, List<Map<String, Object>>> tables, ZipOutputStream zip)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>();
        tables.forEach((table, rows) -> told.put(
                table, rows.stream().map(row -> setAside(row, table, files)).toList()));
        put(part + ".json", json.writeValueAsBytes(told), zip);
        for (var file : files.entrySet()) {
            put(part + "/" + file.getKey(), file.getValue(), zip);
        }
    }

    /** In place of a picture the row names the file. */
    private static Map<String, Object> setAside(Map<String, Object> row, String table, Map<String, byte[]> files) {
        Map<String, Object> told = new LinkedHashMap<>(row);
        told.replaceAll((column, value) -> {
            if (value instanceof byte[] bytes) {
                String name = "%s-%d.%s".formatted(table, files.size() + 1, ending(bytes));
                files.put(name, bytes);
                return name;
            }
            return value;
        });
        return told;
    }

    private static String ending(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8) {
            return "jpg";
        }
        if (bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "png";
        }
        return bytes.length > 3 && bytes[0] == '%' && bytes[1] == 'P' ? "pdf" : "bin";
    }

    private static void put(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
