import type { Script, ScriptedCall } from '../models/turn.ts'

/**
 * What stands in for a language model: it understands two questions, asks the operations it was
 * offered, and puts their figures into a sentence. All it says comes from their results.
 */
export const plainModel: Script = ({ said, results, tools }) => {
  if (results.length > 0) {
    return { text: results.map(({ name, output }) => sentence(name, output)).join(' ') }
  }
  const offered = (end: string): string | undefined =>
    tools.find(tool => tool.name.endsWith(end))?.name
  const [sales, stock] = [offered('sales-report'), offered('stock-report')]
  const calls: ScriptedCall[] = [
    ...(sales !== undefined && /sell|sold|sales/i.test(said)
      ? [{ name: sales, args: { groupBy: 'none' } }]
      : []),
    ...(stock !== undefined && /low|stock/i.test(said)
      ? [{ name: stock, args: { atMost: LOW } }]
      : [])
  ]
  return calls.length > 0
    ? { calls }
    : {
        text: 'I am a stand-in: ask me how much was sold, or what is running low. Set a key of Gemini or Groq for a model.'
      }
}

const LOW = '25'

interface SalesReport {
  from: string
  to: string
  currency: string
  total: { netSalesMinor: number; sales: number }
}
interface StockReport {
  items: Array<{ name: string; quantity: string }>
}

function sentence(name: string, output: unknown): string {
  const data = (output as { data?: unknown }).data ?? output
  if (name.endsWith('sales-report')) {
    const { from, to, currency, total } = data as SalesReport
    return `Sold ${from === to ? `on ${from}` : `from ${from} to ${to}`}: ${(total.netSalesMinor / 100).toFixed(2)} ${currency} in ${total.sales} sales.`
  }
  const { items } = data as StockReport
  return items.length === 0
    ? `Nothing is running low (${LOW} or fewer).`
    : `Running low (${LOW} or fewer): ${items.map(item => `${item.name} (${item.quantity} left)`).join(', ')}.`
}
