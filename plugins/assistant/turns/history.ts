import type { ChatMessage, ToolCall } from '../language-models/chat-model.ts'

const NOT_RUN = {
  error: { code: 'assistant.interrupted', detail: 'This was not run: the answer broke off before.' }
}

/**
 * What was said before, as a model takes it: beginning with a user's message, every call answered,
 * users' messages that no one answered joined with the next. What broke off in the middle is fixed
 * here and stays as it was in the books.
 * @param messages oldest first
 */
export function wholeHistory(messages: ChatMessage[]): ChatMessage[] {
  const whole: ChatMessage[] = []
  let open: ToolCall[] = []
  const close = (): void => {
    if (open.length > 0) {
      whole.push({
        role: 'tool',
        results: open.map(({ id, name }) => ({ callId: id, name, output: NOT_RUN }))
      })
    }
    open = []
  }
  for (const message of messages.slice(
    Math.max(
      messages.findIndex(m => m.role === 'user'),
      0
    )
  )) {
    if (message.role === 'tool') {
      const answered = new Map(message.results.map(result => [result.callId, result]))
      if (open.length > 0) {
        whole.push({
          role: 'tool',
          results: open.map(
            ({ id, name }) => answered.get(id) ?? { callId: id, name, output: NOT_RUN }
          )
        })
      }
      open = []
      continue
    }
    close()
    const last = whole.at(-1)
    if (message.role === 'user' && last?.role === 'user') {
      whole[whole.length - 1] = { role: 'user', text: `${last.text}\n\n${message.text}` }
    } else if (message.role === 'user' || message.text !== '' || message.calls.length > 0) {
      whole.push(message)
    }
    if (message.role === 'assistant') open = message.calls
  }
  close()
  return whole
}
