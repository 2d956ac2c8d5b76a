const words = {
  title: 'Agents',
  territories: 'Territories',
  rules: 'Commission rules',
  statements: 'Statements',
  figures: 'Sales by agent',
  agent: 'Sales agent'
}
export { words }
export type AgentsWords = typeof words
