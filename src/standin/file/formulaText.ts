/** Formula texts as the file spells them against as people see them: functions newer than Excel 2007 carry a prefix there. */
import { tokenize } from "@borgar/fx";

/** Quoted pieces are passed over; what follows them in the alternation is what we look for. */
const PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xl(?:fn|ws|pm|udf)\./g;
const ANCHOR_ARRAY = /\bANCHORARRAY\(([^()]+)\)/g;

/** "_xlfn.XLOOKUP(A1,…)" becomes "=XLOOKUP(A1,…)". */
export function readFormulaText(raw: string): string {
  if (!raw.includes("_xl")) return `=${raw}`;
  const plain = raw.replace(PREFIX, (found) => (found.startsWith("_xl") ? "" : found));
  return `=${plain.replace(ANCHOR_ARRAY, "$1#")}`;
}

/** "Sales[[#This Row],[Amount]]" in a cell of Sales shows as "[@Amount]", and "[@[Net amount]]" where the name is no plain word. */
export function shortenThisRow(text: string, table: string): string {
  const whole = new RegExp(`(?<![\\w.])${table.replace(/[.\\?]/g, "\\$&")}\\[\\[#This Row\\],\\[((?:[^\\[\\]']|'.)*)\\]\\]`, "gi");
  return text.replace(whole, (_, column: string) => (/^[\p{L}_][\p{L}\d_]*$/u.test(column) ? `[@${column}]` : `[@[${column}]]`));
}

const NEWER = new Set((
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW "
  + "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH "
  + "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH "
  + "FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS "
  + "GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN IMAGE ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP "
  + "MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC "
  + "PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN "
  + "SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW "
  + "TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
).split(" "));
/** Excel writes these without a prefix although they are newer than most of the list. */
for (const name of ["NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING"]) NEWER.delete(name);
const NEWER_SHEET = new Set(["FILTER", "SORT"]);
const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z][A-Za-z0-9.]*)\(/g;
const SPILL = /[A-Za-z0-9]#/;

/** The names that LET and LAMBDA bind stand between "(" or "," and ","; the file marks each of their uses. */
function markParameters(formula: string, isName: (word: string) => boolean): string {
  const tokens = tokenize(formula, { withLocation: false });
  const solid = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  const bound = new Set<string>();
  solid.forEach(({ type, value }, at) => {
    const before = solid[at - 1]?.value;
    if (type === "range_named" && (before === "(" || before === ",") && solid[at + 1]?.value === "," && !isName(value)) bound.add(value.toLowerCase());
  });
  return tokens.map(({ type, value }) => (type === "range_named" && bound.has(value.toLowerCase()) ? `_xlpm.${value}` : value)).join("");
}

/** "A1#" is a call in the file. */
function markSpills(formula: string): string {
  const tokens = tokenize(formula, { withLocation: false });
  return tokens.map((token, at) => {
    if (token.value === "#" && token.type === "operator") return "";
    const next = tokens[at + 1];
    return next?.type === "operator" && next.value === "#" ? `_xlfn.ANCHORARRAY(${token.value})` : token.value;
  }).join("");
}

/** "[@Amount]" in a cell of Sales is "Sales[[#This Row],[Amount]]" in the file; "[Amount]" is "Sales[Amount]". */
function nameTable(formula: string, table: string | undefined): string {
  return tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    if (type !== "structured") return value;
    const full = value.startsWith("[") && table !== undefined ? table + value : value;
    return full.replace(/\[@\[(.*)\]\]$/s, "[[#This Row],[$1]]").replace(/\[@\]$/, "[#This Row]").replace(/\[@([^[\]]+)\]$/s, "[[#This Row],[$1]]");
  }).join("");
}

/** What lies around a formula and decides how the file spells it. */
export interface FormulaPlace {
  /** Name of the table that holds the cell. */
  readonly table: string | undefined;
  /** Whether a word is a defined name or a table. */
  readonly isName: (word: string) => boolean;
}

/** The inverse of `readFormulaText`, without the "=". */
export function writeFormulaText(text: string, place: FormulaPlace): string {
  let formula = text.startsWith("=") ? text.slice(1) : text;
  if (formula.includes("[@") || (place.table !== undefined && /(^|[^\w.\]])\[/.test(formula))) formula = nameTable(formula, place.table);
  if (SPILL.test(formula)) formula = markSpills(formula);
  if (!formula.includes("(")) return formula;
  if (/\b(?:LET|LAMBDA)\(/i.test(formula)) formula = markParameters(formula, place.isName);
  return formula.replace(CALL, (found: string, name: string | undefined) => {
    const upper = name?.toUpperCase();
    if (upper === undefined) return found;
    return NEWER.has(upper) ? `_xlfn.${found}` : NEWER_SHEET.has(upper) ? `_xlfn._xlws.${found}` : found;
  });
}
