/** A file we will not open, with the sentence a person reads. Thrown inside this folder, returned as `{ refused }` at its door. */
export class Refusal extends Error {}
