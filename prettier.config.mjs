// The one authority on layout; oxlint keeps the rules that are about meaning.
/** @type {import('prettier').Config} */
export default {
  semi: false,
  singleQuote: true,
  printWidth: 100,
  trailingComma: 'none',
  arrowParens: 'avoid',
  quoteProps: 'as-needed',
  // The same layout in two thirds of the time.
  plugins: ['@prettier/plugin-oxc'],
  overrides: [
    // A paragraph is one line: it wraps where it is read.
    { files: '*.md', options: { proseWrap: 'never', embeddedLanguageFormatting: 'off' } }
  ]
}
