import assert from "node:assert/strict";
import { test } from "node:test";
import type { QueueEntry } from "trouble-ticket";
import { outOfOrder } from "../out-of-order.js";
import type { Done, Logged } from "../taking-log.js";

const entry = (sequence: number): QueueEntry<Date> => {
  const receivedAt = new Date(Date.UTC(2026, 2, 2, 8, sequence));
  return { number: `2026-00000${sequence}`, rank: 3, receivedAt, sequence, waiting: false };
};
const first = entry(1);
const second = entry(2);
const during = (started: number, ended: number, done: Done): Logged => ({ started, ended, ...done });
const faults = (log: readonly Logged[], entries = [first, second]): number => outOfOrder(entries, log).length;

void test("A ticket taken while an earlier one was free is out of order", () => {
  assert.equal(faults([during(0, 1, { kind: "taken", entry: second })]), 1);
  assert.equal(faults([during(0, 1, { kind: "givenUp", entry: second })]), 1);
  assert.equal(faults([during(0, 1, { kind: "taken", entry: first }), during(2, 3, { kind: "taken", entry: second })]), 0);
});

void test("A ticket taken while another worker had its hands on the earlier one is in order", () => {
  const taking = during(1, 2, { kind: "taken", entry: second });
  assert.equal(faults([during(0, 3, { kind: "taken", entry: first }), taking]), 0);
  assert.equal(faults([during(0, 3, { kind: "givenUp", entry: first }), taking]), 0);
});

void test("A ticket that was given up is free again", () => {
  assert.equal(faults([during(0, 1, { kind: "givenUp", entry: first }), during(2, 3, { kind: "taken", entry: second })]), 1);
});

void test("A new priority counts from when it was stored, and either way while it is being stored", () => {
  const raised = { ...second, rank: 1 };
  const change = during(2, 5, { kind: "changed", entry: raised });
  assert.equal(faults([change, during(0, 1, { kind: "taken", entry: first })]), 0);
  assert.equal(faults([change, during(3, 4, { kind: "taken", entry: first })]), 0);
  assert.equal(faults([change, during(6, 7, { kind: "taken", entry: first })]), 1);
  assert.equal(faults([change, during(3, 4, { kind: "taken", entry: raised })]), 0);
});

void test("A ticket that waits is not to be taken; it is passed over until it waits no more", () => {
  const waiting = { ...first, waiting: true };
  const taking = during(0, 1, { kind: "taken", entry: second });
  assert.equal(faults([during(0, 1, { kind: "taken", entry: waiting })], [waiting, second]), 1);
  assert.equal(faults([taking], [waiting, second]), 0);
  assert.equal(faults([during(-2, -1, { kind: "changed", entry: first }), taking], [waiting, second]), 1);
});

void test("Finding no ticket while one is free is out of order", () => {
  assert.equal(faults([during(0, 1, { kind: "foundNone" })]), 1);
  assert.equal(faults([during(0, 1, { kind: "foundNone" })], []), 0);
});
