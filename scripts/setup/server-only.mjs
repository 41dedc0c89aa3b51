// Stands in for the package `server-only` outside Next, where everything is the server.
