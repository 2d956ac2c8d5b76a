import { post } from 'stoa/plugin'
import { FoundOperators, findOperators } from './find-operators.ts'

export const operatorRoutes = [post('/find', findOperators, FoundOperators)]
