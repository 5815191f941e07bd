// What a service worker has besides, since TypeScript takes every worker for a plain one.

declare var registration: ServiceWorkerRegistration;
declare var clients: Clients;
declare function addEventListener(kind: "install" | "activate", heard: (event: ExtendableEvent) => void): void;
declare function addEventListener(kind: "fetch", heard: (event: FetchEvent) => void): void;
