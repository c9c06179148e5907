# docker build -t wegwijzer . && docker run --init -p 8080:8080 -v wegwijzer-data:/data -v wegwijzer-content:/content wegwijzer
# Also fine with --read-only --tmpfs /tmp: only /data and /content are written.

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has Node 24 itself, so the optional one for older machines stays out.
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production \
    WEGWIJZER_HOST=0.0.0.0 \
    WEGWIJZER_DATA=/data \
    WEGWIJZER_CONTENT=/content
# Docker gives a new volume the owner of the folder it covers.
RUN mkdir -p /data /content && chown node:node /data /content && chmod 700 /data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY content ./content
COPY src ./src
USER node
VOLUME ["/data", "/content"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WEGWIJZER_PORT || 8080}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "src/main.ts", "serve"]
