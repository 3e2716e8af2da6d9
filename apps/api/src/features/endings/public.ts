export { endWhatIsOpen } from './service.ts'
