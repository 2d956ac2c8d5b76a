import { isPromiseOrList } from './promises.js'

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/**
 * A rule: between the making of a promise and its first mention nothing else is awaited.
 * Until then no one listens to it, and one that is refused meanwhile ends the process, whatever is
 * written further down:
 *
 * const answer = ask()
 * await write()          // answer is refused here: the process ends
 * await answer
 *
 * So give it its handler where it is made (`answer.catch(() => {})` if it is awaited later), or
 * wait for both by Promise.all.
 */
export const lateHandler = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const message =
      'No one listens to this promise while something else is awaited: if it is refused then, the process ends. Handle it where it is made, or wait for both by Promise.all.'

    const isPromise = node => isPromiseOrList(context.filename, node.range)

    /**
     * Whether something is awaited in a part of the tree between two places, functions inside it
     * aside. What an await waits for is made before it waits.
     */
    function awaits(node, from, to) {
      if (node.range[1] <= from || node.range[0] >= to || functions.has(node.type)) return false
      if (node.type === 'AwaitExpression' && node.range[0] >= from && node.range[1] <= to) {
        return true
      }
      if (
        node.type === 'ForOfStatement' &&
        node.await &&
        node.right.range[0] >= from &&
        node.right.range[1] <= to
      ) {
        return true
      }
      return (context.sourceCode.visitorKeys[node.type] ?? []).some(key =>
        [node[key]].flat().some(child => child && awaits(child, from, to))
      )
    }

    /** The parts of an expression are made one after the other. */
    function inOrder(parts) {
      const made = parts.filter(part => part !== null)
      for (const [i, part] of made.entries()) {
        const last = made.at(-1)
        if (
          part === last ||
          part.type === 'AwaitExpression' ||
          part.type === 'SpreadElement' ||
          !/^(Call|New)Expression$/.test(part.type)
        ) {
          continue
        }
        if (
          made.slice(i + 1).some(later => awaits(later, part.range[1], last.range[1])) &&
          isPromise(part)
        ) {
          context.report({ node: part, message })
        }
      }
    }

    return {
      VariableDeclarator(node) {
        if (
          node.id.type !== 'Identifier' ||
          node.init === null ||
          node.init.type === 'AwaitExpression' ||
          functions.has(node.init.type)
        ) {
          return
        }
        const [variable] = context.sourceCode.getDeclaredVariables(node)
        const first = variable?.references
          .filter(reference => !reference.init)
          .map(reference => reference.identifier.range[0])
          .sort((a, b) => a - b)[0]
        const block = node.parent.parent
        // What was awaited inside the expression itself is over when the promise is there.
        if (first === undefined || !awaits(block, node.range[1], first) || !isPromise(node.init)) {
          return
        }
        context.report({ node, message })
      },
      ArrayExpression(node) {
        inOrder(node.elements)
      },
      CallExpression(node) {
        inOrder(node.arguments)
      },
      ObjectExpression(node) {
        inOrder(
          node.properties.map(property => (property.type === 'Property' ? property.value : null))
        )
      }
    }
  }
}
