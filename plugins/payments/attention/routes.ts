import { get } from 'stoa/plugin'
import { AttentionView, countAttention } from './count-attention.ts'

export const attentionRoutes = [get('', countAttention, AttentionView)]
