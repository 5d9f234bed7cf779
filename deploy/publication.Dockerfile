# The base of publication's image alone: masking a PDF draws its pages with pdftoppm (ADR 0024). poppler-data and the fonts draw Chinese
# text of files that bring neither along; without them the masked pages would have gaps. deploy/images builds it.
ARG BASE=mcr.microsoft.com/dotnet/aspnet:10.0
FROM ${BASE}
USER root
RUN apt-get update \
 && apt-get install -y --no-install-recommends poppler-utils poppler-data fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/* \
 && pdftoppm -v
USER 1654
