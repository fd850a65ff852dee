#include "paint_gl/shader.hpp"

#include "core/files.hpp"

#include <array>
#include <string>

namespace briefmap::gl {

namespace {

constexpr std::size_t largest_shader = std::size_t{1} << 20;

/// A driver's log on one line.
std::string one_line(const char* log) {
    std::string text(log);
    for (char& c : text) {
        if (c == '\n' || c == '\r' || c == '\t' || c == '\0') c = ' ';
    }
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text.empty() ? "no reason given" : text;
}

Result<Shader> compile(GLenum kind, const std::filesystem::path& path) {
    Result<std::string> source = read_file(path, largest_shader);
    if (!source) return source.error();
    Shader shader(glCreateShader(kind));
    const char* text = source->c_str();
    glShaderSource(shader.name(), 1, &text, nullptr);
    glCompileShader(shader.name());
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    std::array<char, 2048> log{};
    glGetShaderInfoLog(shader.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    return Error{"does not compile: " + one_line(log.data()), path.string(), "install briefmap's own shaders again"};
}

}  // namespace

Result<Program> load_program(const std::filesystem::path& folder, std::string_view name) {
    const std::filesystem::path stem = folder / name;
    Result<Shader> vertex = compile(GL_VERTEX_SHADER, std::filesystem::path(stem).concat(".vert"));
    if (!vertex) return vertex.error();
    Result<Shader> fragment = compile(GL_FRAGMENT_SHADER, std::filesystem::path(stem).concat(".frag"));
    if (!fragment) return fragment.error();

    Program program = Program::make();
    glAttachShader(program.name(), vertex->name());
    glAttachShader(program.name(), fragment->name());
    glLinkProgram(program.name());
    GLint linked = GL_FALSE;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &linked);
    glDetachShader(program.name(), vertex->name());
    glDetachShader(program.name(), fragment->name());
    if (linked == GL_TRUE) return program;
    std::array<char, 2048> log{};
    glGetProgramInfoLog(program.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    return Error{"does not link: " + one_line(log.data()), stem.string() + ".vert, .frag",
                 "install briefmap's own shaders again"};
}

GLint uniform(const Program& program, const char* name) { return glGetUniformLocation(program.name(), name); }

}  // namespace briefmap::gl
