/** A failure that whoever runs the installation can put right. `message` is one Vietnamese line: what is wrong and what to do. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
