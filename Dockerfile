# docker build -t bordercoop .
# docker run --rm -i bordercoop parse < article.txt
# docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" bordercoop build articles

FROM python:3.11-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE LICENSE-DATA ./
COPY seeds seeds
COPY src src
RUN python -m venv /opt/bordercoop && /opt/bordercoop/bin/pip install --no-cache-dir .

FROM python:3.11-slim
COPY --from=build /opt/bordercoop /opt/bordercoop
ENV PATH=/opt/bordercoop/bin:$PATH
RUN useradd --create-home reader && install -d -o reader /data
USER reader
WORKDIR /data
ENTRYPOINT ["bordercoop"]
CMD ["--help"]
