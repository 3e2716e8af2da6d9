export { tellNewcomers } from './telling-service.ts'
