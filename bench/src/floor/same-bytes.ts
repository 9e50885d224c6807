import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSocketServer } from "node:net";

// The floor of a read over HTTP: bare `node:http`, or as `canned` a bare socket, sending the bytes of a file.
// Prints its port when it listens.
const [file = "", kind = "http"] = process.argv.slice(2);
const body = readFileSync(file);

const server =
  kind === "canned"
    ? createSocketServer((socket) => {
        const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
        const answer = Buffer.concat([Buffer.from(head), body]);
        socket.on("data", () => socket.write(answer));
        socket.on("error", () => socket.destroy());
      })
    : createServer((_, response) => {
        response.writeHead(200, {
          "content-type": "application/json",
          "content-length": body.length,
        });
        response.end(body);
      });

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : address}\n`);
});
