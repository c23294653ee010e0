declare module 'petrovich' {
  interface PetrovichName {
    readonly gender?: 'male' | 'female' | 'androgynous';
    readonly first?: string;
    readonly middle?: string;
    readonly last?: string;
  }
  type PetrovichCase =
    | 'nominative'
    | 'genitive'
    | 'dative'
    | 'accusative'
    | 'instrumental'
    | 'prepositional';
  const petrovich: (name: PetrovichName, nameCase: PetrovichCase) => PetrovichName;
  export default petrovich;
}
