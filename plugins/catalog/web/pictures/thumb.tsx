import type { Product } from '../console.tsx'
import css from './pictures.module.css'

/** The first picture, small, beside the name; a box of its size where there is none. */
export const Thumb = ({ of: { pictures } }: { of: Product }) =>
  pictures[0] === undefined ? (
    <span className={css['thumb']} />
  ) : (
    <img
      className={css['thumb']}
      src={`${pictures[0].url}/small`}
      width={32}
      height={32}
      loading="lazy"
      alt=""
    />
  )
