import { basename } from 'node:path'

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.[cm]?[jt]sx?$/
const saysNothing = /^(index|utils?|helpers?|common|misc)\./

/**
 * A rule: a file is named in kebab-case after the one idea it holds, with the role as
 * suffix (`sale.model.ts`), and never `index` or `utils` (rule 26 of the design).
 */
export const fileName = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename)
        if (!kebab.test(name)) {
          context.report({ node, message: `Name files in kebab-case: ${name}` })
        }
        if (saysNothing.test(name)) {
          context.report({
            node,
            message: `Name the file after the one idea it holds, not ${name}`
          })
        }
      }
    }
  }
}
