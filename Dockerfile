# syntax=docker/dockerfile:1
# Built from source, run without a shell, without root, on a read-only root file system:
#   docker build -t feedworker .
#   docker run --read-only -p 8080:8080 -v feedworker-data:/data -v ./config:/config:ro feedworker
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Restored apart from the sources, so that a changed line does not download the packages again; locked, so that only reviewed versions come.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/FeedWorker/FeedWorker.csproj src/FeedWorker/packages.lock.json src/FeedWorker/
COPY src/FeedWorker.Postings/FeedWorker.Postings.csproj src/FeedWorker.Postings/packages.lock.json src/FeedWorker.Postings/
RUN dotnet restore --locked-mode src/FeedWorker

COPY .editorconfig ./
COPY src src
COPY config config
# For this machine alone, compiled ahead. The restore above held the packages to the lock; this one adds what is needed for the machine's kind.
ARG TARGETARCH=amd64
RUN rid=linux-$([ "$TARGETARCH" = arm64 ] && echo arm64 || echo x64) \
 && dotnet publish src/FeedWorker -c Release -r "$rid" --self-contained false -p:RestoreLockedMode=false -p:UseAppHost=false -o /app \
 && find /app -name '*.pdb' -delete \
 && cp -r config /app/config && mkdir /data

# “chiseled”: no shell, no package manager; “extra”: ICU and the time zones, which dates and titles need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
VOLUME /data

# From the root, the configuration's defaults are where the volumes are: /config/feedworker.yaml (else the sample in /app/config) and /data/feedworker.db.
WORKDIR /

# Diagnostics would open a socket in /tmp, and SQLite and large exports their scratch files there: the root file system is read-only.
ENV DOTNET_EnableDiagnostics=0 \
    SQLITE_TMPDIR=/data \
    TMPDIR=/data
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s --retries=3 CMD ["dotnet", "/app/feedworker.dll", "health"]
ENTRYPOINT ["dotnet", "/app/feedworker.dll"]
