/// The site of the side by side benchmark: nine endpoints over one PostgreSQL database, written as any site is.
package benchblog;
