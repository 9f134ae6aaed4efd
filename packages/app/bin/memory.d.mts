export declare const memoryFlags: (command: string | undefined) => string[];
