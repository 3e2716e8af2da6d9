export { remindOfStarts } from './starts.ts'
