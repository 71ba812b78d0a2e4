import { findPrograms, noPrograms } from "../../queue-postgres/server/find-programs.js";
import { startServer } from "../../queue-postgres/server/start-server.js";
import { bullMqScheduler } from "../schedulers/bullmq.js";
import { findRedis, startRedis } from "./redis-server.js";
import { timerTests } from "./timer-tests.js";

const programs = findPrograms();
const redisProgram = findRedis();
const skip = (programs === undefined && noPrograms) || (redisProgram === undefined && "redis-server is not installed");

timerTests("BullMQ", skip, async () => {
  const server = await startServer(programs ?? "");
  const redis = await startRedis(redisProgram ?? "");
  const pool = server.pool({ max: 20 });
  return {
    pool,
    scheduler: () => Promise.resolve(bullMqScheduler({ host: "127.0.0.1", port: redis.port })),
    stop: async () => {
      await pool.end();
      await server.stop();
      await redis.stop();
    },
  };
});
