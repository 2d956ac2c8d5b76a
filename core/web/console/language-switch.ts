import { createContext } from 'react'
import type { Language } from '../words.ts'

export const LanguageSwitch = createContext<(language: Language) => void>(() => {})
