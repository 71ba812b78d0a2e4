import { databases } from "./databases.js";
import { testAnswers } from "./test-answers.js";

testAnswers(databases);
