import type { Value } from "../../../src/standin/workbook/Value";
import { evaluate } from "../../../src/standin/formula/evaluate";
import { functionNames } from "../../../src/standin/formula/functions/registry";
import { isError } from "../../../src/standin/workbook/Value";
import { TestBook } from "../workbook/book";

/**
 * A1:D7 for the vectors below:
 *      A        B     C           D
 * 1  apple     10   TRUE        1 Jan 2026
 * 2  Banana    20   FALSE       31 Jan 2026
 * 3  cherry    30   (blank)     28 Feb 2026
 * 4  apple pie "40"  x          31 Dec 2025
 * 5  (blank)   50   #N/A        (blank)
 * 6  APPLE      5   ""          2.5
 * 7  fig*     -15   7           0
 */
const book = (): TestBook => {
  const test = new TestBook();
  test.type("A1", [
    ["apple", 10, true, 46023], ["Banana", 20, false, 46053], ["cherry", 30, null, 46081], ["apple pie", "'40", "x", 46022],
    [null, 50, "#N/A", null], ["APPLE", 5, "=\"\"", 2.5], ["fig*", -15, 7, 0],
  ]);
  return test;
};

const shown = (value: Value): Exclude<Value, object> => (isError(value) ? value.error : (value as Exclude<Value, object>));

const vectors: readonly (readonly [string, Exclude<Value, object>])[] = [
  // operators
  ["=1+2*3^2", 19], ["=-2^2", 4], ["=2^-1", 0.5], ["=10%", 0.1], ["=\"a\"&1&TRUE", "a1TRUE"], ["=1/0", "#DIV/0!"], ["=\"3\"*2", 6], ["=\"x\"*2", "#VALUE!"],
  ["=0.1+0.2=0.3", true], ["=0.3-0.2-0.1", 0], ["=\"A\"=\"a\"", true], ["=1<\"a\"", true], ["=\"z\"<TRUE", true], ["=A5=0", true], ["=A5=\"\"", true], ["=C5+1", "#N/A"], ["=0^0", "#NUM!"],
  // sums and counts
  ["=SUM(B1:B7)", 100], ["=SUM(B1:B7,\"5\",TRUE)", 106], ["=SUM(C1:C4)", 0], ["=SUM(C1:C7)", "#N/A"], ["=SUM((B1:B2,B5))", 80],
  ["=COUNT(B1:B7)", 6], ["=COUNT(1,\"2\",\"x\",TRUE)", 3], ["=COUNTA(A1:A7)", 6], ["=COUNTA(C1:C7)", 6], ["=COUNTBLANK(A1:A7)", 1], ["=COUNTBLANK(C1:C7)", 2], ["=COUNTBLANK(Z:Z)", 1_048_576],
  ["=AVERAGE(B1:B3)", 20], ["=AVERAGE(A1:A3)", "#DIV/0!"], ["=MAX(B1:B7)", 50], ["=MIN(B1:B7)", -15], ["=MAX(A1:A3)", 0], ["=MEDIAN(1,2,3,4)", 2.5], ["=PRODUCT(B1:B2)", 200],
  ["=LARGE(B1:B7,2)", 30], ["=SMALL(B1:B7,2)", 5], ["=LARGE(B1:B7,9)", "#NUM!"], ["=RANK(20,B1:B7)", 3], ["=SUMPRODUCT(B1:B3,B1:B3)", 1400], ["=SUMPRODUCT((A1:A7=\"apple\")*B1:B7)", 15], ["=SUMPRODUCT(--(B1:B3>10))", 2],
  ["=SUBTOTAL(9,B1:B7)", 100], ["=SUBTOTAL(3,A1:A7)", 6], ["=AGGREGATE(9,6,C1:C7)", 7], ["=STDEV.S(1,2,3)", 1], ["=MODE(1,2,2,3)", 2], ["=PERCENTILE(B1:B3,0.5)", 20],
  // criteria
  ["=SUMIF(A1:A7,\"apple\",B1:B7)", 15], ["=SUMIF(A1:A7,\"apple*\",B1:B7)", 15], ["=SUMIF(A1:A7,\"?pple\",B1:B7)", 15], ["=SUMIF(A1:A7,\"fig~*\",B1:B7)", -15],
  ["=SUMIF(B1:B7,\">=20\")", 100], ["=SUMIF(A1:A7,\"<>apple\",B1:B7)", 85], ["=SUMIF(A1:A7,\"=\",B1:B7)", 50], ["=SUMIF(A1:A7,\"<>\",B1:B7)", 50], ["=SUMIF(A1:A7,\"\",B1:B7)", 50],
  ["=COUNTIF(B1:B7,40)", 1], ["=COUNTIF(B1:B7,\"40\")", 1], ["=COUNTIF(B1:B7,\"<20\")", 3], ["=COUNTIF(C1:C7,TRUE)", 1], ["=COUNTIF(C1:C7,\"TRUE\")", 1], ["=COUNTIF(C1:C7,\"#N/A\")", 1], ["=COUNTIF(C1:C7,\"\")", 2], ["=COUNTIF(C1:C7,\"=\")", 1],
  ["=COUNTIF(D1:D7,\">=1/1/2026\")", 3], ["=COUNTIF(A1:A7,\">b\")", 3], ["=COUNTIF(A:A,\"<>\")", 6], ["=COUNTIF(A1:C1,\"apple\")", 1],
  ["=SUMIFS(B1:B7,A1:A7,\"apple\",B1:B7,\">5\")", 10], ["=COUNTIFS(A1:A7,\"a*\",B1:B7,\">5\")", 1], ["=AVERAGEIFS(B1:B7,A1:A7,\"apple\")", 7.5], ["=AVERAGEIF(A1:A7,\"none\",B1:B7)", "#DIV/0!"],
  ["=MAXIFS(B1:B7,A1:A7,\"apple\")", 10], ["=MINIFS(B1:B7,A1:A7,\"apple\")", 5], ["=SUMIFS(B1:B7,A1:A6,\"x\")", "#VALUE!"], ["=SUM(SUMIFS(B1:B7,A1:A7,{\"apple\",\"cherry\"}))", 45], ["=SUM(COUNTIF(A1:A7,A1:A3))", 4],
  // logic
  ["=IF(B1>5,\"yes\",\"no\")", "yes"], ["=IF(FALSE,1)", false], ["=IF(TRUE,,3)", 0], ["=IF(C5,1,2)", "#N/A"], ["=IFERROR(1/0,\"bad\")", "bad"], ["=IFERROR(5,1/0)", 5], ["=IFNA(C5,0)", 0], ["=IFNA(1/0,0)", "#DIV/0!"],
  ["=IFS(B1>50,1,B1>5,2)", 2], ["=IFS(FALSE,1)", "#N/A"], ["=SWITCH(B1,5,\"a\",10,\"b\")", "b"], ["=SWITCH(1,2,\"a\",\"other\")", "other"], ["=CHOOSE(2,\"a\",\"b\")", "b"], ["=CHOOSE(3,1,2)", "#VALUE!"],
  ["=AND(TRUE,1,\"true\")", true], ["=OR(FALSE,0)", false], ["=NOT(0)", true], ["=XOR(TRUE,TRUE,TRUE)", true], ["=AND(A1:A2)", "#VALUE!"],
  // lookup
  ["=VLOOKUP(\"BANANA\",A1:B7,2,FALSE)", 20], ["=VLOOKUP(\"app*\",A1:B7,2,0)", 10], ["=VLOOKUP(\"zzz\",A1:B7,2,FALSE)", "#N/A"], ["=VLOOKUP(\"apple\",A1:B7,3,FALSE)", "#REF!"], ["=VLOOKUP(25,B1:D3,1)", 20], ["=HLOOKUP(10,A1:D2,2,FALSE)", 20], ["=HLOOKUP(11,A1:D2,2,FALSE)", "#N/A"], ["=HLOOKUP(\"apple\",A1:D2,2,FALSE)", "Banana"],
  ["=MATCH(20,B1:B7,0)", 2], ["=MATCH(25,B1:B3)", 2], ["=MATCH(25,{50,30,20},-1)", 2], ["=MATCH(\"40\",B1:B7,0)", 4], ["=MATCH(40,B1:B7,0)", "#N/A"], ["=INDEX(A1:B7,2,1)", "Banana"], ["=INDEX(B1:B7,9)", "#REF!"], ["=SUM(INDEX(A1:B3,0,2))", 60], ["=INDEX(B1:B7,MATCH(\"cherry\",A1:A7,0))", 30], ["=SUM(B1:INDEX(B1:B7,3))", 60],
  ["=XLOOKUP(\"cherry\",A1:A7,B1:B7)", 30], ["=XLOOKUP(\"zz\",A1:A7,B1:B7,\"none\")", "none"], ["=XLOOKUP(25,B1:B3,A1:A3,,-1)", "Banana"], ["=XLOOKUP(25,B1:B3,A1:A3,,1)", "cherry"], ["=XLOOKUP(\"apple\",A1:A7,B1:B7,,0,-1)", 5], ["=XLOOKUP(\"ch*\",A1:A7,B1:B7,,2)", 30], ["=XMATCH(30,B1:B7)", 3],
  ["=LOOKUP(25,B1:B3,A1:A3)", "Banana"], ["=LOOKUP(2,1/(A1:A7=\"apple\"),B1:B7)", 5], ["=ROWS(A1:B7)", 7], ["=COLUMNS(A1:B7)", 2], ["=ROW(B5)", 5], ["=COLUMN(B5)", 2], ["=SUM(OFFSET(B1,1,0,2))", 50], ["=INDIRECT(\"B\"&2)", 20], ["=INDIRECT(\"Sheet1!B3\")", 30], ["=ADDRESS(2,3)", "$C$2"], ["=INDIRECT(\"nope\")", "#REF!"],
  // dates; 46348 is 22 Nov 2026
  ["=DATE(2026,11,22)", 46_348], ["=DATE(2026,14,1)", 46_419], ["=DATE(2026,3,0)", 46_081], ["=DATE(26,1,1)", 9498], ["=DATE(1900,3,1)", 61], ["=DATE(1900,2,28)", 59], ["=DAY(60)", 29], ["=YEAR(46348)", 2026], ["=MONTH(46348)", 11], ["=DAY(46348)", 22],
  ["=EDATE(DATE(2026,1,31),1)", 46_081], ["=EDATE(DATE(2026,3,31),-1)", 46_081], ["=EOMONTH(DATE(2024,1,15),1)", 45_351], ["=DAYS(D2,D1)", 30], ["=DATEDIF(DATE(2025,1,31),DATE(2026,3,1),\"m\")", 13], ["=DATEDIF(D4,D1,\"d\")", 1], ["=DATEDIF(DATE(2024,2,29),DATE(2026,2,28),\"y\")", 1],
  ["=NETWORKDAYS(DATE(2026,1,1),DATE(2026,1,31))", 22], ["=NETWORKDAYS(DATE(2026,1,1),DATE(2026,1,31),D1)", 21], ["=NETWORKDAYS(DATE(2026,1,31),DATE(2026,1,1))", -22], ["=WORKDAY(DATE(2026,1,1),5)", 46_030], ["=WORKDAY(DATE(2026,1,5),-1)", 46_024], ["=NETWORKDAYS.INTL(DATE(2026,1,1),DATE(2026,1,7),\"0000000\")", 7], ["=WORKDAY.INTL(DATE(2026,1,1),1,11)", 46_024],
  ["=WEEKDAY(46348)", 1], ["=WEEKDAY(46348,2)", 7], ["=WEEKNUM(DATE(2026,1,1))", 1], ["=ISOWEEKNUM(DATE(2027,1,1))", 53], ["=HOUR(0.75)", 18], ["=MINUTE(0.5104166667)", 15], ["=TIME(6,30,0)", 0.2708333333333333], ["=DATEVALUE(\"2026-11-22\")", 46_348], ["=YEARFRAC(DATE(2026,1,1),DATE(2026,7,1))", 0.5], ["=DAYS360(DATE(2026,1,31),DATE(2026,2,28))", 28], ["=DATE(2026,1,1)>\"x\"", false],
  // rounding
  ["=ROUND(2.675,2)", 2.68], ["=ROUND(-2.5,0)", -3], ["=ROUND(1234,-2)", 1200], ["=ROUND(1.005,2)", 1.01], ["=ROUNDUP(2.1,0)", 3], ["=ROUNDDOWN(-2.9,0)", -2], ["=INT(-2.5)", -3], ["=TRUNC(-2.59,1)", -2.5], ["=MOD(-3,2)", 1], ["=MOD(3,0)", "#DIV/0!"], ["=MOD(5.5,0.1)", 0], ["=CEILING(2.1,0.5)", 2.5], ["=FLOOR(2.9,0.5)", 2.5], ["=MROUND(7,5)", 5], ["=ABS(B7)", 15], ["=SIGN(-3)", -1], ["=SQRT(-1)", "#NUM!"], ["=LOG(8,2)", 3],
  // text
  ["=LEFT(\"abc\",2)", "ab"], ["=RIGHT(\"abc\")", "c"], ["=MID(\"abcdef\",2,3)", "bcd"], ["=MID(\"abc\",0,1)", "#VALUE!"], ["=LEN(\"a b\")", 3], ["=TRIM(\"  a   b \")", "a b"], ["=UPPER(\"aß\")", "ASS"], ["=PROPER(\"o'neil mc-coy\")", "O'Neil Mc-Coy"], ["=EXACT(\"a\",\"A\")", false],
  ["=FIND(\"b\",\"abcb\")", 2], ["=FIND(\"b\",\"abcb\",3)", 4], ["=FIND(\"B\",\"abc\")", "#VALUE!"], ["=SEARCH(\"B\",\"abc\")", 2], ["=SEARCH(\"c*e\",\"abcdef\")", 3], ["=SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "a+b+c"], ["=SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "a-b+c"], ["=REPLACE(\"abcdef\",2,3,\"X\")", "aXef"], ["=REPT(\"ab\",3)", "ababab"],
  ["=CONCAT(A1:A3)", "appleBananacherry"], ["=TEXTJOIN(\", \",TRUE,A1:A6)", "apple, Banana, cherry, apple pie, APPLE"], ["=TEXT(1234.5,\"#,##0.00\")", "1,234.50"], ["=TEXT(46348,\"yyyy-mm-dd\")", "2026-11-22"], ["=TEXT(0.256,\"0.0%\")", "25.6%"], ["=TEXT(\"abc\",\"0\")", "abc"], ["=VALUE(\"1,234.5\")", 1234.5], ["=VALUE(\"x\")", "#VALUE!"], ["=NUMBERVALUE(\"1.234,5\",\",\",\".\")", 1234.5], ["=FIXED(1234.567,1)", "1,234.6"], ["=CHAR(65)", "A"], ["=CODE(\"A\")", 65], ["=T(5)", ""], ["=TEXTBEFORE(\"a-b-c\",\"-\",2)", "a-b"], ["=TEXTAFTER(\"a-b-c\",\"-\")", "b-c"],
  // arrays
  ["=SUM(SEQUENCE(4))", 10], ["=SUM(FILTER(B1:B7,A1:A7=\"apple\"))", 15], ["=FILTER(B1:B7,A1:A7=\"none\",\"empty\")", "empty"], ["=FILTER(B1:B7,A1:A7=\"none\")", "#CALC!"], ["=INDEX(SORT(B1:B3,1,-1),1)", 30], ["=TEXTJOIN(\",\",TRUE,SORTBY(A1:A3,B1:B3,-1))", "cherry,Banana,apple"], ["=ROWS(UNIQUE(A1:A7))", 6], ["=SUM(TAKE(B1:B7,-2))", -10], ["=SUM(DROP(B1:B3,1))", 50], ["=COLUMNS(HSTACK(A1:A2,B1:B2))", 2],
  ["=LET(x,2,y,x*3,x+y)", 8], ["=LAMBDA(a,b,a*b)(3,4)", 12], ["=SUM(MAP(B1:B3,LAMBDA(v,v*2)))", 120], ["=REDUCE(0,B1:B3,LAMBDA(a,v,a+v))", 60], ["=SUM(BYROW(A1:B3,LAMBDA(r,COUNT(r))))", 3], ["=LET(x,1/0,IFERROR(x,7))", 7],
  // information
  ["=ISBLANK(A5)", true], ["=ISNUMBER(B4)", false], ["=ISTEXT(B4)", true], ["=ISERROR(C5)", true], ["=ISNA(C5)", true], ["=ISERR(C5)", false], ["=N(TRUE)", 1], ["=ERROR.TYPE(C5)", 7], ["=TYPE(\"a\")", 2], ["=ISFORMULA(C6)", true], ["=SUM(--ISNUMBER(B1:B7))", 6],
];

describe("functions", () => {
  it.each(vectors)("%s is %s", (formula, expected) => {
    const result = shown(evaluate(book().book, formula));
    if (typeof expected === "number" && typeof result === "number") expect(result).toBeCloseTo(expected, 9);
    else expect(result).toBe(expected);
  });

  it.each([
    ["=PMT(0.05/12,60,10000)", -188.7123364401], ["=PV(0.08/12,240,500)", -59_777.1458511878], ["=FV(0.06/12,10,-200,-500,1)", 2581.4033740602], ["=NPER(0.01,-100,-1000,10000,1)", 59.6738656743],
    ["=RATE(48,-200,8000)", 0.0077014725], ["=IPMT(0.1/12,1,36,8000)", -66.6666666667], ["=PPMT(0.1/12,1,24,2000)", -75.6231860084], ["=NPV(0.1,-10000,3000,4200,6800)", 1188.4434123353], ["=EFFECT(0.0525,4)", 0.0535426674],
  ])("%s agrees with Excel's documentation", (formula, expected) => {
    expect(evaluate(new TestBook().book, formula)).toBeCloseTo(expected, 6);
  });

  it("has the functions a ledger uses", () => {
    expect(functionNames().length).toBeGreaterThan(200);
  });

  it("counts serials from 1904 where the workbook does", () => {
    const { book: dated } = new TestBook();
    dated.date1904 = true;
    dated.clock = () => 46_348.5;
    expect(evaluate(dated, "=DATE(2000,1,1)")).toBe(35_064);
    expect(evaluate(dated, "=TODAY()")).toBe(46_348 - 1462);
    expect(evaluate(dated, "=YEAR(0)*10000+MONTH(0)*100+DAY(0)")).toBe(19_040_101);
    expect(evaluate(dated, "=TEXT(DATE(2026,11,22),\"yyyy-mm-dd\")")).toBe("2026-11-22");
    expect(evaluate(dated, "=WEEKDAY(DATE(2026,11,22))")).toBe(1);
  });

  it("gives the same days, and the same counts of them, in either date system", () => {
    const [early, late] = [new TestBook().book, new TestBook().book];
    late.date1904 = true;
    for (const dated of [early, late]) dated.clock = () => 46_348.75;
    const days = ["44255", "46081", "46348.75", "45351", "73050"];
    const counts = ["YEAR(#)", "MONTH(#)", "DAY(#)", "HOUR(#)", "WEEKDAY(#)", "WEEKDAY(#,3)", "WEEKDAY(#,12)", "WEEKNUM(#)", "WEEKNUM(#,21)", "ISOWEEKNUM(#)", "TEXT(#,\"ddd d mmm yyyy hh:mm\")", "DAYS(#,TODAY())", "DAYS360(#,TODAY())", "DAYS360(TODAY(),#,TRUE)",
      "YEARFRAC(#,TODAY(),0)", "YEARFRAC(#,TODAY(),1)", "YEARFRAC(#,TODAY(),4)", "DATEDIF(MIN(#,TODAY()),MAX(#,TODAY()),\"md\")", "DATEDIF(MIN(#,TODAY()),MAX(#,TODAY()),\"yd\")", "DATEDIF(MIN(#,TODAY()),MAX(#,TODAY()),\"m\")", "NETWORKDAYS(#,NOW(),TODAY())", "NETWORKDAYS.INTL(#,NOW(),7)"];
    const dates = ["TODAY()", "NOW()", "EDATE(#,1)", "EDATE(#,-25)", "EOMONTH(#,1)", "DATE(YEAR(#),MONTH(#)+14,0)", "DATE(26,1,1)", "WORKDAY(#,-30,TODAY())", "WORKDAY.INTL(#,5,\"1010101\")", "DATEVALUE(TEXT(#,\"yyyy-mm-dd\"))", "VALUE(\"2026-11-22\")"];
    const at = (formula: string, day: string, shift: number) => shown(evaluate(shift === 0 ? early : late, `=${formula.replaceAll("#", `(${day}-${shift})`)}`));
    for (const day of days) {
      for (const count of counts) expect([count, day, at(count, day, 1462)]).toEqual([count, day, at(count, day, 0)]);
      for (const date of dates) expect([date, day, Number(at(date, day, 1462)) + 1462]).toEqual([date, day, at(date, day, 0)]);
    }
  });

  it("reads days written as text into the workbook's date system", () => {
    const { book: dated } = new TestBook();
    dated.date1904 = true;
    for (const [formula, value] of [
      ["=YEAR(\"2026-11-22\")", 2026], ["=DAY(\"22-Nov-2026\")", 22], ["=EDATE(\"2026-11-22\",1)-DATE(2026,12,22)", 0], ["=WEEKDAY(\"2026-11-22\")", 1], ["=TEXT(\"2026-11-22\",\"d mmm yyyy\")", "22 Nov 2026"], ["=VALUE(\"2026-11-22\")-DATE(2026,11,22)", 0],
      ["=DAYS(\"2026-11-22\",DATE(2026,11,1))", 21], ["=NETWORKDAYS(\"2026-11-23\",DATE(2026,11,27),\"2026-11-24\")", 4], ["=YEAR(\"44886\")", 2026], ["=HOUR(\"18:30\")", 18], ["=DATEVALUE(\"1903-12-31\")", "#VALUE!"], ["=DATE(1903,12,31)", "#NUM!"], ["=YEAR(-1)", "#NUM!"], ["=EDATE(10,-1)", "#NUM!"],
    ] as const) expect([formula, shown(evaluate(dated, formula))]).toEqual([formula, value]);
  });

  it("refuses what is no formula", () => {
    expect(() => evaluate(new TestBook().book, "=SUM(")).toThrow("is not a formula");
  });
});
