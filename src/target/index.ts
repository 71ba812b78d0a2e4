export { mostRank, type PrioritySpec } from "./priority-spec.js";
export { promisedTarget, promises, readPromises, targetIfPromised, type Promises, type Promising } from "./promises.js";
export { targetAmount, type Metric, type Target, type TargetAmount } from "./target.js";
