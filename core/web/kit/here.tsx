// `stoa/web/here`: the few parts that say where their reader is.
export { useHere } from '../live/here.ts'
