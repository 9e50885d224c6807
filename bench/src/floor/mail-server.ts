// A mail server that takes everything and keeps nothing, in a process of its own: prints its port.
import { SMTPServer } from "smtp-server";

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData(stream, _session, done) {
    stream.on("end", () => done(null, "OK"));
    stream.resume();
  },
});
const listener = server.listen(0, "127.0.0.1", () => {
  const address = listener.address();
  process.stdout.write(`${typeof address === "object" && address ? address.port : 0}\n`);
});
