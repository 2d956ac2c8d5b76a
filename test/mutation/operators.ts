import ts from 'typescript'
import { isStatementText, sqlChanges } from './sql.ts'

/** One small fault: what stands from start to end of a text, and what takes its place. */
export interface Change {
  kind: string
  start: number
  end: number
  text: string
}

const EDGES = new Map<ts.SyntaxKind, string[]>([
  [ts.SyntaxKind.LessThanToken, ['<=', '>']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>=']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<=']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.EqualsEqualsToken, ['!=']],
  [ts.SyntaxKind.ExclamationEqualsToken, ['==']]
])
const SIGNS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+=']
])
/** Steps of a chain that can be left out: the list before is a list after, too. */
const STEPS = /^(filter|sort|toSorted|reverse|toReversed|slice)$/
const TWINS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min']
])
/** What is said to people and to logs; no test is owed to its wording. */
const TEXTS = /^(summary|description|title|says|stated|examples|help)$/
/** Left out, such a call changes how long something takes or lives, never what comes of it. */
const HOUSEKEEPING = /(\.unref|\.ref|^clearTimeout|^clearInterval|\.setEncoding)\(/

/** The faults that can be made in a module of JavaScript; those no test could owe are told out. */
export function changesOf(text: string): Change[] {
  const file = ts.createSourceFile(
    'module.js',
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS
  )
  const found: Change[] = []
  const put = (kind: string, node: ts.Node, text: string): void => {
    found.push({ kind, start: node.getStart(file), end: node.getEnd(), text })
  }
  const of = (node: ts.Node): string => node.getText(file)

  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return
    if (ts.isBinaryExpression(node)) {
      changeBinary(node)
    } else if (ts.isPrefixUnaryExpression(node)) {
      const { operator, operand } = node
      if (operator === ts.SyntaxKind.ExclamationToken) put('negation dropped', node, of(operand))
      if (operator === ts.SyntaxKind.MinusToken) put('sign', node, of(operand))
    } else if (ts.isIfStatement(node)) {
      put('condition dropped', node.expression, 'false')
      if (node.elseStatement) put('condition dropped', node.expression, 'true')
    } else if (ts.isConditionalExpression(node)) {
      put('condition dropped', node.condition, 'true')
      put('condition dropped', node.condition, 'false')
    } else if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) {
      if (isEarly(node)) {
        put(ts.isThrowStatement(node) ? 'throw dropped' : 'early return dropped', node, ';')
      }
    } else if (ts.isExpressionStatement(node)) {
      const call = ts.isAwaitExpression(node.expression)
        ? node.expression.expression
        : node.expression
      if (
        ts.isCallExpression(call) &&
        call.expression.kind !== ts.SyntaxKind.SuperKeyword &&
        !isLeftOut(call) &&
        !HOUSEKEEPING.test(of(call))
      ) {
        put('call dropped', node, ';')
      }
    } else if (ts.isCallExpression(node)) {
      changeCall(node)
    } else if (ts.isNumericLiteral(node)) {
      put('off by one', node, String(Number(node.text) + 1))
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
      put('default changed', node, 'false')
    } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
      put('default changed', node, 'true')
    } else if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      changeSql(node)
    }
    ts.forEachChild(node, visit)
  }

  function changeBinary(node: ts.BinaryExpression): void {
    const { left, right, operatorToken: operator } = node
    for (const other of EDGES.get(operator.kind) ?? []) put('comparison', operator, other)
    const sign = SIGNS.get(operator.kind)
    if (sign !== undefined && !isText(left) && !isText(right)) put('sign', operator, sign)
    if (
      operator.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      operator.kind === ts.SyntaxKind.BarBarToken
    ) {
      put('condition dropped', node, of(left))
      put('condition dropped', node, of(right))
      // Beside the other operator, a bare one of the two would be read in another order.
      const both = [left, right].every(side => !ts.isBinaryExpression(side) || !isLogic(side))
      if (both && !(ts.isBinaryExpression(node.parent) && isLogic(node.parent))) {
        put(
          'and/or',
          node,
          `${of(left)} ${operator.kind === ts.SyntaxKind.BarBarToken ? '&&' : '||'} ${of(right)}`
        )
      }
    }
    if (
      operator.kind === ts.SyntaxKind.QuestionQuestionToken &&
      !/^(null|void 0)$/.test(of(right))
    ) {
      put('default changed', node, of(left))
    }
  }

  function changeCall(node: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(node.expression)) return
    const { name, expression: on } = node.expression
    const twin = TWINS.get(name.text)
    if (twin !== undefined) put('other method', name, twin)
    if (STEPS.test(name.text) && node.questionDotToken === undefined) {
      put(`${name.text} dropped`, node, of(on))
    }
  }

  function changeSql(node: ts.StringLiteral | ts.TemplateLiteralToken): void {
    const start = node.getStart(file) + 1
    const raw = text.slice(start, node.getEnd() - 1)
    if (!isStatementText(raw) && !ts.isTemplateMiddleOrTemplateTail(node)) return
    if (ts.isTemplateMiddleOrTemplateTail(node)) {
      const whole = node.parent.parent.getText(file)
      if (!isStatementText(whole)) return
    }
    for (const change of sqlChanges(raw)) {
      found.push({ ...change, start: change.start + start, end: change.end + start })
    }
  }

  visit(file)
  return found.filter(({ start, end, text: to }) => text.slice(start, end) !== to)
}

const isLogic = (node: ts.BinaryExpression): boolean =>
  node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  node.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
  node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) ||
  ts.isTemplateExpression(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)))

/** One that has something behind it, and is not all that its `if` does: that is the condition's. */
function isEarly(node: ts.ReturnStatement | ts.ThrowStatement): boolean {
  const { parent } = node
  return ts.isBlock(parent) && parent.statements.length > 1 && ts.isIfStatement(parent.parent)
}

function isLeftOut(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText()
    return /(^|\.)log(ger)?\??\.\w+$|^console\.|^defineErrors$|^__\w+$/.test(called)
  }
  // `void 0` is how `undefined` is written in what is made.
  if (ts.isVoidExpression(node)) return true
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText())
  if (ts.isVariableStatement(node)) return /^var __\w+ =/.test(node.getText())
  return ts.isPropertyAssignment(node) && TEXTS.test(node.name.getText())
}
