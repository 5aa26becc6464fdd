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
USER psp
# One start, ended before it serves, writes down which classes a start needs.
RUN java -XX:ArchiveClassesAtExit=application.jsa -Dspring.context.exit=onRefresh \
      -Dpsp.data-directory=/tmp/psp -jar application.jar && rm -rf /tmp/psp
ENV JAVA_TOOL_OPTIONS="-XX:SharedArchiveFile=application.jsa -XX:MaxRAMPercentage=70 -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["curl", "--fail", "--silent", "--show-error", "http://localhost:8080/actuator/health"]
ENTRYPOINT ["java", "-jar", "application.jar"]
