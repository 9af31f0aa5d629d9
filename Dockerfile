# jinqiu with what its queue and its buckets need. Build it in the project's root: docker build -t jinqiu .
FROM node:20-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --pack-destination /tmp

FROM node:20-bookworm-slim
COPY --from=build /tmp/jinqiu-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/jinqiu-*.tgz bullmq@6.7.0 ioredis@5.11.1 @aws-sdk/client-s3@3.1175.0 \
  && rm -rf /tmp/jinqiu-*.tgz /root/.npm
USER node
WORKDIR /data
ENTRYPOINT ["jinqiu"]
