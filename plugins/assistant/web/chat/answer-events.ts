import type { operations } from '../../../../client/generated/api.d.ts'

export type AnswerEvent =
  operations['assistant.ask']['responses'][200]['content']['text/event-stream']

function eventOf(block: string): AnswerEvent | undefined {
  const lines = block.split('\n')
  const event = lines.find(line => line.startsWith('event: '))?.slice('event: '.length)
  const data = lines
    .filter(line => line.startsWith('data: '))
    .map(line => line.slice('data: '.length))
    .join('\n')
  return event === undefined ? undefined : ({ event, data: JSON.parse(data) } as AnswerEvent)
}

/** The server-sent events of an answer, as they come: EventSource can neither post nor say who asks. */
export async function* answerEvents(
  stream: ReadableStream<Uint8Array>
): AsyncGenerator<AnswerEvent> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = eventOf(block)
        if (event !== undefined) yield event
      }
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}
