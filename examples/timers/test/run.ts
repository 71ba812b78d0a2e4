import "./pg-boss.spec.js";
import "./bullmq.spec.js";
