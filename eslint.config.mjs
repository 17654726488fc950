import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { frontDoors, rooms } from "./rooms.mjs";

/** What ESLint says red in the editor; dependency-cruiser says the same in `npm run check`. */
const walls = Object.entries(rooms).map(([name, { may, pure }]) => {
  const shut = Object.keys(rooms).filter((other) => other !== name && !may.includes(other));
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [
          { regex: `^(\\.\\./)+(${[...shut, ...frontDoors].join("|")})(/|$)`, message: `${name} may import only: ${may.join(", ") || "nothing"} (rooms.mjs)` },
        ],
      }],
      ...(pure && {
        "no-restricted-syntax": ["error",
          { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pure rooms take `today: Day` as an argument." },
          { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Pure rooms take `today: Day` as an argument." },
          { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "Pure rooms have no luck." },
        ],
      }),
    },
  };
});

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["{src,test,bench}/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "max-lines": ["error", { max: 250 }] } },
  ...walls,
  {
    files: ["src/excel/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "warn",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
  { files: ["src/{pane,standin}/**/*.tsx", "src/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" } },
  { files: ["src/batch.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
);
