# Builds from source; the image runs on a Java runtime only.
FROM docker.io/library/maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline || true
COPY bpmn bpmn
COPY src src
RUN mvn -B -q -DskipTests -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/student-led-conferences.jar extract --layers --launcher --destination /layers

FROM docker.io/library/eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /app school \
 && mkdir -p /app/data && chown school /app/data
WORKDIR /app
# Layers that rarely change come first, so an update is a small download.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER school
VOLUME /app/data
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
