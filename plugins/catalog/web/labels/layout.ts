import type { CSSProperties } from 'react'

/** Where things stand on this page alone: no other loads it with the one sheet of styles. */
export const layout = {
  halves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: 'var(--s4)',
    alignItems: 'start'
  },
  look: { display: 'grid', gap: 'var(--s3)' },
  preview: { width: '100%', maxHeight: 260, padding: 'var(--s3)', background: 'var(--sunken)' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 'var(--s3)', alignItems: 'end' },
  lines: { display: 'grid', gap: 'var(--s2)', padding: 0, border: 0 },
  legend: { padding: '0 0 var(--s2)', fontSize: 'var(--fs-13)' },
  search: { padding: 'var(--s3) var(--s4)' },
  row: {
    display: 'flex',
    gap: 'var(--s3)',
    alignItems: 'center',
    padding: 'var(--s2) var(--s4)',
    borderTop: '1px solid var(--line)'
  },
  name: { display: 'grid', flex: 1, minWidth: 0, overflowWrap: 'anywhere' }
} satisfies Record<string, CSSProperties>
