import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesOf } from "./official-rules.js";

/** Rules of our own in the shape of the official files: attributes in any order, `>` in tests, absolute contexts, unions. */
const schematron = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
  <ns prefix="a" uri="urn:a"/>
  <ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
  <pattern id="model">
    <rule context="/a:invoice/a:total | /a:note/a:total">
      <assert id="T-1" flag="fatal" test="number(.) >= 0">[T-1]-A total is not below zero.</assert>
      <assert
        test="number(.) > 9"
        flag="warning"
        id="T-2">[T-2]-A total has two digits.</assert>
    </rule>
    <rule context="//a:total[@currency]">
      <assert test='@currency = "EUR"' flag='fatal' id='T-3'>[T-3]-Never reached: the first rule takes every total.</assert>
    </rule>
    <rule context="//a:line[@unit]| //a:part[@unit]">
      <assert flag="fatal" id="T-4" test="@unit = ('HUR', 'MIN')">[T-4]-A unit is one of time.</assert>
    </rule>
    <rule context="a:LineAmount">
      <assert id="BR-E-08" flag="fatal" test="xs:decimal(.) = sum(../a:Amount/xs:decimal(.))">[BR-E-08]-A sum.</assert>
    </rule>
    <rule context="/*/a:lines/a:line" flag="fatal">
      <assert id="T-5" flag="fatal" test=". != ''">[T-5]-A line has a text.</assert>
    </rule>
  </pattern>
</schema>`;

function broken(content: string): readonly (readonly string[])[] {
  const xml = `<invoice xmlns="urn:a">${content}</invoice>`;
  const { fatal, warnings } = rulesOf(schematron);
  return [fatal(xml), warnings(xml)];
}

void test("rules in the shape of the official files are run: a fatal one is a fault, a warning is not", () => {
  assert.deepEqual(broken("<total>10</total>"), [[], []]);
  assert.deepEqual(broken("<total>5</total>"), [[], ["T-2"]]);
  assert.deepEqual(broken("<total>-1</total>"), [["T-1"], ["T-2"]]);
  assert.deepEqual(broken('<total currency="USD">10</total>'), [[], []]);
});

void test("a context that begins with a slash finds the same elements without it", () => {
  assert.deepEqual(broken("<lines><total>-1</total></lines>"), [[], []]);
  assert.deepEqual(broken('<lines><line unit="KGM">x</line><line unit="HUR">x</line></lines>'), [["T-4"], []]);
  assert.deepEqual(broken('<lines><line>x<part unit="KGM"/></line><line/></lines>'), [["T-4", "T-5"], []]);
  assert.deepEqual(broken("<lines><lines><line/></lines></lines>"), [[], []]);
});

void test("a sum that differs in floating point alone is no fault, one that differs by a cent is", () => {
  const parts = "<b:Amount>0.1</b:Amount><b:Amount>0.2</b:Amount>";
  const summed = (total: string): string => `<sum xmlns:b="urn:a">${parts}<b:LineAmount>${total}</b:LineAmount></sum>`;
  assert.deepEqual(broken(summed("0.3")), [[], []]);
  assert.deepEqual(broken(summed("0.31")), [["BR-E-08"], []]);
});
