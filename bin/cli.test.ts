import t from 'tap'
import type { Command } from 'commander'
import { buildProgram } from './cli.ts'

const leaves = (command: Command): Command[] => command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
const nameOf = (command: Command): string => command.parent ? `${nameOf(command.parent)} ${command.name()}`.trim() : ''

function helpOf (command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: chunk => { text += chunk } }).outputHelp()
  return text
}

t.test('every command explains itself, shows an example of itself and can print JSON', async t => {
  const commands = leaves(buildProgram())
  t.ok(commands.length >= 11, `${commands.length} commands`)
  for (const command of commands) {
    const name = nameOf(command)
    const help = helpOf(command)
    t.match(help, new RegExp(`Example:\\n.*stoa ${name}`), name)
    t.match(help, '--json', name)
    t.ok(command.description().length > 10, `${name} has a description`)
    for (const option of command.options) t.ok(option.description, `${name} ${option.flags}`)
  }
})

t.test('what the issue names is there', async t => {
  const names = leaves(buildProgram()).map(nameOf)
  for (const name of ['start', 'migrate', 'bootstrap', 'login', 'import products', 'replay', 'report sales', 'tenant list', 'invitation create', 'plugin list', 'doctor']) t.ok(names.includes(name), name)
})
