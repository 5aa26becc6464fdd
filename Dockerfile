# The application alone; database and identity provider come from elsewhere.
# Build: ./mvnw package && docker build -t psp-case-tracker .
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/psp-case-tracker-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /psp psp
WORKDIR /psp
# what changes least first, so that an update moves little
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# kept on a volume: what the record is verified with beside the database
RUN mkdir record && chown psp record
USER psp
# One start as with an identity provider (it is not asked), halted before it serves, writes down which
# classes a start needs. Its database outlives it.
RUN java -XX:ArchiveClassesAtExit=application.jsa -Xlog:disable -Dspring.context.exit=onRefresh \
      -Dpsp.data-directory=/tmp/psp -Dpsp.identity.issuer=http://none.example -jar application.jar \
    && database=$(head -n 1 /tmp/psp/postgresql/postmaster.pid) && kill -INT "$database" \
    && while kill -0 "$database" 2>/dev/null; do sleep 0.1; done \
    && rm -rf /tmp/psp
ENV JAVA_TOOL_OPTIONS="-XX:SharedArchiveFile=application.jsa -XX:MaxRAMPercentage=70 -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --retries=6 \
  CMD ["curl", "--fail", "--silent", "--show-error", "http://localhost:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-jar", "application.jar"]
